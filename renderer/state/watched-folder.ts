import { useEffect } from 'react';
import type { WeatherFolder } from '../../shared/contract/weather.ts';
import { useWeather } from './warning-cases.ts';
import { readWeather } from './weather.ts';

/** The folder that is watched for warnings, as it stands when this is shown: a look at it is no event, so nothing tells of it. */
export function useWatchedFolder(): WeatherFolder | undefined {
  useEffect(() => void readWeather(), []);
  return useWeather()?.folder;
}
